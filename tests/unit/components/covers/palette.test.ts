import { readFileSync } from 'node:fs'

import { lightPalette } from '@/components/covers/palette'

const css = readFileSync('components/styles/tokens.css', 'utf8')

test.each(Object.entries(lightPalette))(
  'a drawing of %s has the same colours when shared as on the page',
  (motif, colors) => {
    const onPage = { ...lightColors('[data-motif]'), ...lightColors(`[data-motif="${motif}"]`) }
    expect(colors).toMatchObject(onPage)
  },
)

/** The light colour of each role in a rule of base.css. */
function lightColors(selector: string) {
  const start = css.indexOf(`${selector} {`)
  const rule = css.slice(start, css.indexOf('}', start))
  const colors = [...rule.matchAll(/--v-(\w+): (?:light-dark\()?(#\w{6})/g)].map(([, role, color]) => [role, color])
  expect(colors.length).toBeGreaterThan(1)
  return Object.fromEntries(colors)
}
