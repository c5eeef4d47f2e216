/** Our own line drawings on a 24-unit square; each is one path, drawn in the colour of the text. */
const drawings = {
  add: 'M12 5v14M5 12h14',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  company: 'M4 21V9l6-4v16M10 21V9h10v12M2 21h20M14 13h2M14 17h2M7 13h0M7 17h0',
  down: 'M6 9l6 6 6-6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 11v5M12 8h0',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  next: 'M9 6l6 6-6 6',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 1 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.7 3.5 5.5',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 1 0 0 8zM4.5 21c.5-4.5 3.5-7 7.5-7s7 2.5 7.5 7',
  place: 'M12 21c4-5 7-8 7-11.5a7 7 0 0 0-14 0C5 13 8 16 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 1 0 0 5z',
  previous: 'M15 6l-6 6 6 6',
  remote: 'M4 5h16v11H4zM2 20h20',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 1 0 0-14zM16 16l5 5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16h0',
  warning: 'M12 3.5L22 20H2zM12 10v4M12 17h0',
  yen: 'M6 4l6 8 6-8M12 12v8M7 13h10M7 16.5h10',
} as const

export type IconName = keyof typeof drawings
export const iconNames = Object.keys(drawings) as IconName[]

interface IconProps {
  name: IconName
  /** Said by a screen reader; leave it out where the words beside the icon already say it. */
  label?: string | undefined
}

export function Icon({ name, label }: IconProps) {
  const meaning = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': 'true' } as const)
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" {...meaning}>
      <path d={drawings[name]} />
    </svg>
  )
}
