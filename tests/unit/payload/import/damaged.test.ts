import fc from 'fast-check'
import { readBytes } from '@/payload/import/read-bytes'
import { REASONS, Refusal } from '@/payload/import/refusal'
import { EVERY_TRAIT } from '@/tests/support/drafts/every-trait'
import { writeDocx } from '@/tests/support/drafts/write-docx'
import { writeEml } from '@/tests/support/drafts/write-eml'
import { writeHtml } from '@/tests/support/drafts/write-html'
import { writeMd } from '@/tests/support/drafts/write-md'
import { writeOdt } from '@/tests/support/drafts/write-odt'
import { writePdf } from '@/tests/support/drafts/write-pdf'

const known = new Set<string>(Object.values(REASONS))

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['a.docx', () => writeDocx(EVERY_TRAIT)],
  ['a.odt', () => writeOdt(EVERY_TRAIT)],
  ['a.eml', () => writeEml(EVERY_TRAIT)],
  ['a.html', () => writeHtml(EVERY_TRAIT)],
  ['a.md', () => writeMd(EVERY_TRAIT)],
  ['a.pdf', () => writePdf(EVERY_TRAIT)],
])('wherever the bytes of %s are damaged, it is read or refused with a reason', async (name, write) => {
  const whole = await write()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, end, isCut) => {
        const bytes = isCut ? whole.slice(0, Math.max(end, 1)) : Uint8Array.from(whole)
        for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte
        const reason = await readBytes(bytes, name).then(
          () => null,
          (error: unknown) => (error instanceof Refusal ? error.message : `${error}`),
        )
        if (reason !== null) expect(known).toContain(reason)
      },
    ),
    { numRuns: 60 },
  )
})
