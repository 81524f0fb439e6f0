import { getPayload } from 'payload'
import { env } from '../env'
import { closePayload } from '../scripts/close-payload'
import { databaseProblem } from '../scripts/start/database-problem'
import { holdMongodb } from '../scripts/start/hold-database'
import type { CommandResult } from './command-result'
import { type CommandName, carryOutCommand } from './commands'
import { authorisation, findRunningSite } from './site-record'

/** Runs a command, prints its lines and sets the exit code. The scripts in package.json call it. */
export async function printCommand(name: CommandName, args: string[]): Promise<void> {
  const result = await runCommand(name, args)
  if (result.kind === 'done') {
    for (const line of result.lines) console.log(line)
    return
  }
  console.error(result.reason)
  process.exitCode = 1
}

/** Runs a command through the site when one runs on this database, else on the database itself. */
export async function runCommand(name: CommandName, args: string[]): Promise<CommandResult> {
  return await runCommands((run) => run(name, args))
}

export type RunCommand = (name: CommandName, args: string[]) => Promise<CommandResult>

/** The same for several commands, for which the database is opened once. */
export async function runCommands<Result>(work: (run: RunCommand) => Promise<Result>): Promise<Result> {
  const origin = await findRunningSite(env)
  return origin ? await work((name, args) => throughSite(origin, name, args)) : await onDatabase(work)
}

async function throughSite(origin: string, name: CommandName, args: string[]): Promise<CommandResult> {
  const response = await fetch(`${origin}/api/commands/${name}`, {
    method: 'POST',
    headers: { authorization: authorisation(env.PAYLOAD_SECRET), 'content-type': 'application/json' },
    body: JSON.stringify(args),
  }).catch(() => null)
  if (!response?.ok) {
    return {
      kind: 'refused',
      reason: `Le site qui tourne sur ${origin} n’a pas exécuté la commande : arrêtez-le, puis recommencez.`,
    }
  }
  return (await response.json()) as CommandResult
}

async function onDatabase<Result>(work: (run: RunCommand) => Promise<Result>): Promise<Result> {
  // A site of another machine may serve this database: the pages that it keeps would not know of the command.
  const release = await holdMongodb(env.DATABASE_URI)
  try {
    const { default: config } = await import('../payload.config')
    const payload = await getPayload({ config }).catch((error: unknown) => {
      throw databaseProblem(error, env.DATABASE_URI) ?? error
    })
    try {
      return await work((name, args) => carryOutCommand(name, payload, args))
    } finally {
      await closePayload(payload)
    }
  } finally {
    await release()
  }
}
