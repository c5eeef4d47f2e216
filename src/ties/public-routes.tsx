import { as, door } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { readCode } from './certificate.ts'
import { certificateByCode } from './find-certificate.ts'
import { CertificatePage, CheckCertificatePage } from './pages/certificate-page.tsx'
import { DefinitionsPage } from './pages/definitions-page.tsx'

/** What everybody may read: how ties are counted, and whether a certificate is genuine. */
export const publicTieRoutes: readonly Route[] = routesOf(
  {
    method: 'get',
    path: '/ties/definitions',
    for: ['anyone'],
    pace: 'reading',
    journal: { none: '公開情報' },
    handle: (visit) =>
      visit.page(
        { title: '縁の数え方', indexable: true, description: '関係人口台帳と縁の深さの数え方です。' },
        <DefinitionsPage />,
      ),
  },
  {
    method: 'get',
    path: '/certificates',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: '確認番号を知っている人だけが先に進める' },
    handle: check,
  },
  {
    method: 'get',
    path: '/certificates/:code',
    for: ['anyone'],
    pace: 'secret',
    journal: { none: '確認番号を知っている人に、本人が選んだ表示だけを示す' },
    handle: drawCertificate,
  },
)

const crumbs = [{ href: '/certificates', label: '証明書の確認' }]

async function check(visit: Visit): Promise<Response> {
  const typed = (visit.query.get('code') ?? '').slice(0, 100)
  const code = readCode(typed)
  if (code) return visit.redirect(`/certificates/${code}`)
  const problem = typed.trim() === '' ? undefined : '確認番号は、証明書に書かれた26文字の英数字で入力してください'
  return visit.page(
    { title: '証明書の確認', ...(problem ? { problems: { code: problem } } : {}) },
    <CheckCertificatePage typed={typed} problem={problem} />,
  )
}

async function drawCertificate(visit: Visit): Promise<Response> {
  const code = readCode(visit.param('code'))
  if (!code) throw new NotFound()
  const { secret } = visit.services.config
  const certificate = await as(visit.db, door, (tx) => certificateByCode(tx, code, secret))
  return visit.page({ title: '担い手活動証明書の確認', crumbs }, <CertificatePage certificate={certificate} />)
}
