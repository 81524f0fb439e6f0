// `npm run import -- FILE…`: makes a draft of each file. `--essai` makes none; `--compte=EMAIL` says whose they are.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importFiles } from '../commands/import-files'
import { Refusal } from './start/refusal.mjs'

const { files, options } = read(process.argv.slice(2))
if (files.length === 0) throw new Refusal('Donnez un fichier au moins : npm run import -- brouillon.docx')
const refused = await importFiles(
  // Names are as they stand where the command was typed: npm runs it in the folder of the site.
  {
    files: files.map((file) => path.resolve(process.env.INIT_CWD ?? '', file)),
    account: options.compte ?? '',
    isTrial: options.essai ?? false,
  },
  console.log,
)
if (refused > 0) {
  console.error(refused > 1 ? `${refused} fichiers n’ont pas été déposés.` : 'Un fichier n’a pas été déposé.')
  process.exitCode = 1
}

function read(args: string[]) {
  try {
    const read = parseArgs({
      args,
      allowPositionals: true,
      options: { compte: { type: 'string' }, essai: { type: 'boolean' } },
    })
    return { files: read.positionals, options: read.values }
  } catch {
    throw new Refusal('Les options sont --essai et --compte=ADRESSE : npm run import -- --essai brouillon.docx')
  }
}
