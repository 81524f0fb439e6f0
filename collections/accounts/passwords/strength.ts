import { processWide } from '@/payload/process-wide'

/** How hard a password is to guess. */
export interface PasswordStrength {
  /** From 0 (at once) to 4 (not by machine in a lifetime). */
  score: number
  /** Null when it is accepted; else why it is not, in French. */
  reason: string | null
}

/** Who chooses the password: their own words are the first that somebody tries. */
export interface Chooser {
  name?: string | null | undefined
  email?: string | null | undefined
}

/** Ten thousand million guesses: years of tries against a stolen hash of 600,000 rounds. */
const LOWEST_SCORE = 3
const ADVICE = 'Prenez plutôt quatre ou cinq mots sans rapport entre eux.'

/**
 * P89: only the beginning is judged, and few spellings like « p4ssw0rd » are tried: 200 letters took fifty seconds, these
 * take a tenth of a second at worst. Whatever follows makes no password easier to guess.
 */
const JUDGED = 32
const SPELLINGS = 8

const held = processWide('accounts.password-strength', () => ({ judge: null as ReturnType<typeof loadJudge> | null }))

/** Returns how hard `password` is to guess for somebody who knows the person and the site. */
export async function passwordStrength(password: string, chooser: Chooser = {}): Promise<PasswordStrength> {
  const judge = await loadedJudge()
  const { score, feedback } = judge(password.slice(0, JUDGED), wordsOf(chooser))
  if (score >= LOWEST_SCORE) return { score, reason: null }
  const why = feedback.warning ? ` ${feedback.warning.replace(/\.?$/, '.')}` : ''
  return { score, reason: `Ce mot de passe se devine trop facilement.${why} ${ADVICE}` }
}

/** The name, with its spaces and without, its parts, the address and what stands before its @, and the name of the site. */
function wordsOf({ name, email }: Chooser): string[] {
  const parts = `${name ?? ''} ${email?.split('@').join(' ') ?? ''}`.split(/[\s.\-_+]+/)
  return [
    ...new Set(
      ['skorann', name ?? '', name?.replace(/\s/g, '') ?? '', email ?? '', ...parts].filter((word) => word.length > 2),
    ),
  ]
}

/** One load for all who ask; a failed one is tried again by the next. */
function loadedJudge(): ReturnType<typeof loadJudge> {
  held.judge ??= loadJudge().catch((error: unknown) => {
    held.judge = null
    throw error
  })
  return held.judge
}

/** Loads the dictionaries, four megabytes, when the first password is chosen. */
async function loadJudge() {
  const [{ zxcvbn, zxcvbnOptions }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  zxcvbnOptions.setOptions({
    dictionary: { ...common.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    translations: french.translations,
    maxLength: JUDGED,
    l33tMaxSubstitutions: SPELLINGS,
  })
  return zxcvbn
}
