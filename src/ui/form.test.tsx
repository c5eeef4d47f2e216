import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Form, SearchForm } from './form.tsx'

test('a form that changes something carries the key that it was drawn with', () => {
  const html = renderToString(
    <Form action="/postings" formKey="key">
      <p />
    </Form>,
  )
  assert.match(html, /^<form method="post" action="\/postings" novalidate>/)
  assert.match(html, /<input type="hidden" name="formKey" value="key"\/?>/)
})

test('a form with files is sent in parts', () => {
  const html = renderToString(
    <Form formKey="key" files>
      <p />
    </Form>,
  )
  assert.match(html, /enctype="multipart\/form-data"/)
  assert.doesNotMatch(html, /action=/)
})

test('a search asks by GET and carries no secret into the URL', () => {
  const html = renderToString(
    <SearchForm action="/postings" label="求人の検索">
      <p />
    </SearchForm>,
  )
  assert.match(html, /^<form method="get" action="\/postings" role="search" aria-label="求人の検索"/)
  assert.doesNotMatch(html, /hidden/)
})
