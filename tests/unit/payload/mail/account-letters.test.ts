import {
  addressAskedLetter,
  addressChangedLetter,
  newAddressLetter,
  newDeviceLetter,
  passwordChangedLetter,
  secondFactorRemovedLetter,
} from '@/payload/mail/account-letters'
import { letterHtml, letterText } from '@/payload/mail/letter'

const ANNE = { name: 'Anne <Le Bris>' }
const SITE = 'Skorann Actualités'
const URL = 'https://actualites.exemple.fr'
const at = new Date('2026-11-30T11:30:00Z')
const login = { at, device: 'Firefox sur Windows', network: '203.0.113.0/24' }

const LETTERS = {
  'a new address': newAddressLetter(ANNE, `${URL}/admin/adresse/abc`, SITE),
  'an address asked for by the person': addressAskedLetter(ANNE, { address: 'b@exemple.fr', by: null }, SITE, URL),
  'an address asked for by an admin': addressAskedLetter(ANNE, { address: 'b@exemple.fr', by: 'Maël' }, SITE, URL),
  'another address': addressChangedLetter(ANNE, 'b@exemple.fr', SITE, URL),
  'another password': passwordChangedLetter(ANNE, { at, by: null }, SITE, URL),
  'a password given by an admin': passwordChangedLetter(ANNE, { at, by: 'Maël' }, SITE, URL),
  'a new device': newDeviceLetter(ANNE, login, SITE, URL),
  'no second factor': secondFactorRemovedLetter(ANNE, { at, by: 'Maël' }, SITE, URL),
}

test.each(Object.entries(LETTERS))(
  '%s is written about as text and as HTML, with a link to this site',
  (_what, letter) => {
    const [text, html] = [letterText(letter, SITE), letterHtml(letter, SITE)]
    expect(text).toContain('Bonjour Anne <Le Bris>,')
    expect(html).toContain('Bonjour Anne &lt;Le Bris&gt;,')
    expect(letter.link.href.startsWith(URL)).toBe(true)
    for (const form of [text, html]) expect(form).toContain(letter.link.href)
  },
)

test('a letter says what happened, when by the clocks of Paris, and who did it when it was somebody else', () => {
  const text = (name: keyof typeof LETTERS) => letterText(LETTERS[name], SITE).replaceAll(/[\u00A0\u202F]/g, ' ')
  expect(text('another password')).toContain('le 30 novembre 2026 à 12:30 (heure de Paris). Vos autres')
  expect(text('a password given by an admin')).toContain('(heure de Paris) par Maël, de l’administration.')
  expect(text('a new device')).toContain('Firefox sur Windows, réseau 203.0.113.0/24')
  expect(text('no second factor')).toContain('par Maël')
  expect(text('an address asked for by the person')).toContain('Quelqu’un, sans doute vous, a demandé')
  expect(text('an address asked for by an admin')).toContain('Maël, de l’administration, a demandé')
  for (const name of Object.keys(LETTERS)) expect(text(name as keyof typeof LETTERS)).not.toMatch(/null|undefined/)
})
