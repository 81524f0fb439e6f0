import { formsOf, normalForm } from '@/collections/accounts/passwords/normal-form'
import { passwordStrength } from '@/collections/accounts/passwords/strength'

const ANNE = { name: 'Anne Le Goff', email: 'anne.legoff@exemple.fr' }
const reasonOf = async (password: string) => (await passwordStrength(password, ANNE)).reason

test.each([
  'un-mot-de-passe-assez-long',
  'douze-caracteres-au-moins',
  'correct-horse-battery-staple',
  'Xk2!a9Qp-_4vTz1m',
  'crêpe lanterne vendredi goéland',
])('« %s » is accepted', async (password) => {
  expect(await reasonOf(password)).toBeNull()
})

test.each([
  ['a common one', 'motdepasse123', 'se devine trop facilement'],
  ['a row of keys', 'azertyuiop12', 'clavier'],
  ['one sign again and again', 'aaaaaaaaaaaa', 'répétés'],
  ['words again and again', 'jetaimejetaime', 'répétés'],
  ['digits in order', '123456789012', 'couramment utilisé'],
  ['the name of the site', 'skorann2026!', 'liées au site'],
  ['the person’s name', 'AnneLeGoff12', 'données personnelles'],
  ['the person’s address', 'anne.legoff@exemple.fr', 'données personnelles'],
  ['two hundred letters of it', 'p4ssw0rd'.repeat(25), 'répétés'],
])('%s is refused with its reason in French: %s', async (_what, password, reason) => {
  expect(await reasonOf(password)).toMatch(/^Ce mot de passe se devine trop facilement\./)
  expect(await reasonOf(password)).toContain(reason)
})

test('the two ways to type an accent are one password', () => {
  expect('e\u0301te\u0301').not.toBe('\u00E9t\u00E9')
  expect(normalForm('e\u0301te\u0301')).toBe('\u00E9t\u00E9')
  expect(formsOf('e\u0301te\u0301')).toEqual(['e\u0301te\u0301', '\u00E9t\u00E9'])
  expect(formsOf('été')).toEqual(['été'])
})
