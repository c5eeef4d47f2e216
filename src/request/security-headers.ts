import { secureHeaders } from 'hono/secure-headers'

/** What every answer tells the browser: only our own files, never in a frame, no address to other sites. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // Two years, as the lists of browsers ask; they heed it over https only.
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  // Anything stricter makes browsers send `Origin: null` with our own forms over plain http.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
})
