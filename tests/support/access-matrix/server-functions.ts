import { readFileSync } from 'node:fs'
import { entersAdmin } from '@/collections/access'
import { knownFunctions } from '@/payload/adapters/server-functions'
import { type Answers, NO, ROLE_NAMES, ROLES, type Role, YES } from './roles'

const PAYLOADS = 'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js'
/** Properties of every object, under which Payload finds something too (P94). */
const OF_EVERY_OBJECT = ['constructor', '__proto__', 'toString']

/** Returns who runs each server function that Payload has, and what it would find under a name of every object. */
export async function functionAnswers(): Promise<Map<string, Answers>> {
  const answers = new Map<string, Answers>()
  for (const name of [...functionsOfPayload(), ...OF_EVERY_OBJECT]) {
    const line: Partial<Answers> = {}
    for (const role of ROLE_NAMES) line[role] = (await runs(role, name)) ? YES : NO
    answers.set(name, line as Answers)
  }
  return answers
}

/** Payload exports its list to nobody: it is read in its source. */
function functionsOfPayload(): string[] {
  const [, list = ''] = /const baseServerFunctions = \{([^}]+)\}/.exec(readFileSync(PAYLOADS, 'utf8')) ?? []
  const names = [...list.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => `${name}`)
  if (names.length === 0) throw new Error(`${PAYLOADS} has its functions elsewhere.`)
  return names
}

class Refused extends Error {}

async function runs(role: Role, name: string): Promise<boolean> {
  const refuse = () => {
    throw new Refused()
  }
  const user = ROLES[role] && { ...ROLES[role], collection: 'users' }
  const isLoggedIn = async () => entersAdmin({ user: user as never })
  const run = knownFunctions(async () => true, { isLoggedIn, refuse, refuseStranger: refuse })
  try {
    return (await run({ name, args: {} } as never)) === true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
