import { wholeOfShares } from '@/collections/before-publication/whole-of-shares'
import { paragraph } from '@/payload/editorial/lexical'
import { article } from '../../../fixtures/report/seeded'

const SPACES = { 'an ordinary space': ' ', 'a no-break space': '\u00a0', 'a narrow no-break space': '\u202f' }

test.each(Object.entries(SPACES))('shares of one whole that follow one another are added up, with %s', (_, space) => {
  const words = '62 % des salariés sont à temps plein, 27 % à temps partiel et 21 % en intérim.'
  const found = wholeOfShares(article([paragraph(words.replaceAll(' %', `${space}%`))]))
  expect(found).toHaveLength(1)
})
