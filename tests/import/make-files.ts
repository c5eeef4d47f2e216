// Writes tests/import/files/ anew, the same every time: node tests/import/make-files.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { badFiles } from './bad-files.ts'
import { goodFiles } from './good-files.ts'

const folder = new URL('./files/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of Object.entries({ ...goodFiles(), ...badFiles() })) {
  writeFileSync(new URL(name, folder), bytes)
}
