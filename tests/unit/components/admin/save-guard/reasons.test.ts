import { plainReasonLine, reasonLine } from '@/components/admin/save-guard/reasons'
import { REASONS, type Reason } from '@/components/admin/save-guard/save-answers'
import type { Unwritten } from '@/components/admin/save-guard/save-outcome'

const rest = { message: null, fields: [], isRestWritten: false, isKept: true, retryAfter: null, account: null }
const REFUSED = [{ path: 'title', label: 'Nom', message: 'Ce nom est pris.' }]
const KINDS = (Object.keys(REASONS) as Reason[])
  .filter((reason) => reason !== 'written')
  .map((reason): Unwritten => ({ ...rest, reason, fields: reason === 'fields' ? REFUSED : [] }))

test.each(KINDS)(
  'the line of « $reason » says that the text is kept, unless this browser has no place for it',
  (kind) => {
    for (const lineOf of [reasonLine, (one: Unwritten, label: string) => plainReasonLine(one, label, false)]) {
      expect(lineOf(kind, 'cet article')).toMatch(/est gardé/)
      expect(lineOf({ ...kind, isKept: false }, 'cet article')).not.toMatch(/gardé/)
      expect(lineOf({ ...kind, isKept: false, isRestWritten: true }, 'cet article')).not.toMatch(/gardé/)
    }
  },
)

test('a file that is too large is not called a text', () => {
  const tooLarge: Unwritten = { ...rest, reason: 'tooLarge' }
  expect(plainReasonLine({ ...tooLarge, isKept: false }, 'ce document', true)).toBe(
    'Ce fichier est trop lourd : rien n’est enregistré.',
  )
  expect(plainReasonLine(tooLarge, 'ce document', true)).toMatch(/^Ce fichier est trop lourd .* gardé sur/)
  expect(plainReasonLine(tooLarge, 'ce document', false)).toMatch(/^Ce texte est trop volumineux/)
})
