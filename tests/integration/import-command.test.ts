import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openNewsroom } from '../support/newsroom'
import { emailOf } from '../support/newsroom-accounts'
import { dropTestDatabase } from '../support/payload'

/* `npm run import`: a report for each file, and drafts of those that can be read. */

let folder: string

beforeAll(async () => {
  const newsroom = await openNewsroom()
  folder = newsroom.folder
  // SQLite's file is one process's.
  const { closePayload } = await import('@/payload/scripts/close-payload')
  await closePayload(newsroom.payload)
  await writeFile(join(folder, 'maison d’été.txt'), 'Une maison d’été\n\nUn chapô.\n\n• un jardin\n')
  await writeFile(join(folder, 'vide.txt'), '')
})
afterAll(async () => {
  await dropTestDatabase(folder)
  await rm(folder, { recursive: true })
})

/** What the command prints, line by line, and its exit code. */
async function runImport(...args: string[]): Promise<{ code: number; output: string[]; errors: string }> {
  const options = ['-C', 'production', '--import', './payload/scripts/command-settings.mjs', '--import', 'tsx']
  const env = { ...process.env, NODE_OPTIONS: '', INIT_CWD: folder }
  return await new Promise((resolve) => {
    const command = [...options, 'payload/scripts/import.ts', ...args]
    execFile(process.execPath, command, { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output: output.trim().split('\n'), errors: errors.trim() }),
    )
  })
}

test('each file has its report, the refused ones do not keep the others from being drafts, and the exit code says so', async () => {
  const files = ['vide.txt', 'maison d’été.txt', 'absent.docx']
  const trial = await runImport('--essai', 'maison d’été.txt')
  expect(trial).toMatchObject({ code: 0, errors: '' })
  expect(trial.output).toEqual([
    '[1/1] maison d’été.txt',
    expect.stringMatching(/^ {2}3 blocs, \d+ doutes?, 0 caractère perdu\.$/),
  ])

  const { code, output, errors } = await runImport(`--compte=${emailOf('writer')}`, ...files)
  expect([code, errors]).toEqual([1, '2 fichiers n’ont pas été déposés.'])
  expect(output.filter((line) => line.startsWith('['))).toEqual(files.map((file, at) => `[${at + 1}/3] ${file}`))
  expect(output[1]).toMatch(/^ {2}Refusé\. .*vide/)
  expect(output.at(-1)).toBe('  Refusé. Ce fichier n’existe pas.')
  // A trial left nothing: it is not brought already.
  const made = output.filter((line) => line.startsWith('  Brouillon créé : http'))
  expect([made.length, output.some((line) => line.includes('Déjà déposé'))]).toEqual([1, false])

  const again = await runImport('--essai', 'maison d’été.txt')
  expect(again.output[1]).toMatch(/^ {2}Déjà déposé le .* : Une maison d’été$/)
})

test('who names no file, or an account that is not there, is told what to do', async () => {
  expect(await runImport()).toMatchObject({ code: 1, errors: expect.stringContaining('npm run import -- ') })
  expect(await runImport('--vite', 'vide.txt')).toMatchObject({ code: 1, errors: expect.stringContaining('--essai') })
  const { output } = await runImport('--compte=absente@exemple.fr', 'maison d’été.txt')
  expect(output.at(-1)).toBe('  Refusé. Aucun compte n’a l’adresse absente@exemple.fr.')
})
