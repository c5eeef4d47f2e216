import { z } from 'zod'
import { mayWrite } from '../actor.ts'
import { text } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import type { Problems, Typed } from '../platform/web/parse.ts'
import { type Route, routesOf, type Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { changeTemplate, resetTemplate } from '../change-template.ts'
import { listTemplates, readTemplate } from './list-templates.ts'
import { TemplatePage } from './pages/template-page.tsx'
import { TemplatesPage } from './pages/templates-page.tsx'
import { settingsCrumbs } from './settings.ts'

const reading = { for: ['operator'], pace: 'reading', journal: { none: '運営事業者の設定' } } as const
const change = { for: ['operator'], pace: 'writing' } as const
const one = '/desk/templates/:template' as const
const seen = whole('版', { min: 0, max: 1_000_000, unit: '版' })

const TemplateForm = z.strictObject({
  seen,
  intent: z.enum(['keep', 'preview']).optional(),
  subject: text('件名', { max: 200 })
    .optional()
    .transform((value) => value ?? null),
  body: text('本文', { max: 4000, lines: true }),
})
const ResetForm = z.strictObject({ seen })

/** 文例 at the operator's desk. */
export const templateRoutes: readonly Route[] = routesOf(
  { method: 'get', path: '/desk/templates', ...reading, handle: drawList },
  { method: 'get', path: one, ...reading, handle: (visit) => drawOne(visit) },
  { method: 'post', path: one, ...change, journal: 'template.changed', handle: save },
  { method: 'post', path: `${one}/resets`, ...change, journal: 'template.reset', handle: reset },
)

async function drawList(visit: Visit): Promise<Response> {
  const templates = await visit.read((tx) => listTemplates(tx, visit.actor))
  return visit.page({ title: '文例', crumbs: settingsCrumbs }, <TemplatesPage templates={templates} />)
}

async function drawOne(visit: Visit, typed?: Typed, problems: Problems = {}): Promise<Response> {
  const found = await visit.read((tx) => readTemplate(tx, visit.actor, visit.param('template')))
  const crumbs = [...settingsCrumbs, { href: '/desk/templates', label: '文例' }]
  const props = { ...found, typed, problems, mayWrite: mayWrite(visit.actor) }
  return visit.page(
    { title: found.template.name, crumbs, problems },
    <TemplatePage {...props} formKey={visit.formKey()} />,
  )
}

async function save(visit: Visit): Promise<Response> {
  const { template } = await visit.read((tx) => readTemplate(tx, visit.actor, visit.param('template')))
  const again = (typed: Typed, problems: Problems) => drawOne(visit, typed, problems)
  if (visit.fields.intent?.[0] === 'preview') {
    visit.requireFormKey()
    const typed = Object.fromEntries(['subject', 'body', 'seen'].map((name) => [name, visit.fields[name]?.[0] ?? '']))
    return again(typed, {})
  }
  return submit(visit, TemplateForm, {
    act: async (tx, { seen: version, subject, body }) => {
      await changeTemplate(tx, visit.actor, template.key, { seen: version, subject, body }, visit.now)
      return `/desk/templates/${template.key}`
    },
    again,
    options: { flash: '文例を変更しました' },
  })
}

async function reset(visit: Visit): Promise<Response> {
  const { template } = await visit.read((tx) => readTemplate(tx, visit.actor, visit.param('template')))
  return submit(visit, ResetForm, {
    act: async (tx, { seen: version }) => {
      await resetTemplate(tx, visit.actor, template.key, version, visit.now)
      return `/desk/templates/${template.key}`
    },
    again: (typed, problems) => drawOne(visit, typed, problems),
    options: { flash: '元の文に戻しました' },
  })
}
