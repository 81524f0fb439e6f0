import { PAGE_ROLES } from '@/payload/editorial/page-roles'
import { missingOfPublisher, publisherNodes } from '@/payload/editorial/publisher'

const SKORANN = {
  name: 'Skorann',
  legalForm: 'SCIC SA',
  registration: '123 456 789 RCS Rennes',
  director: 'Anne Le Bihan',
  address: '1 rue du Port\n\n  35000 Rennes ',
  phone: '02 99 00 00 00',
  email: 'contact@skorann.example',
  host: 'Un hébergeur',
}
const FORM = 'Écrire à la rédaction'
type Node = { children?: Node[]; fields?: { url?: string }; tag?: string; text?: string; type: string }

function linesOf(nodes: unknown): string[] {
  return (nodes as Node[]).map(({ children = [] }) => children.map(wordsOf).join(''))
}
function wordsOf({ children, text, type }: Node): string {
  return type === 'linebreak' ? ' / ' : (text ?? children?.map(wordsOf).join('') ?? '')
}
function addressesOf(nodes: unknown): string[] {
  return (nodes as Node[]).flatMap(({ children = [], fields }) => [
    ...(fields?.url ? [fields.url] : []),
    ...addressesOf(children),
  ])
}

test('the legal notice names the publisher, who directs it, and the host, each under its title', () => {
  expect(linesOf(publisherNodes('legal', SKORANN))).toEqual([
    'Éditeur',
    'Skorann / SCIC SA / 123 456 789 RCS Rennes / 1 rue du Port / 35000 Rennes / 02 99 00 00 00 / contact@skorann.example',
    'Direction de la publication',
    'Anne Le Bihan',
    'Hébergeur',
    'Un hébergeur',
  ])
})

test('a telephone number and a mail address are links; a number that is said otherwise is words', () => {
  expect(addressesOf(publisherNodes('contact', SKORANN))).toEqual([
    'tel:0299000000',
    'mailto:contact@skorann.example',
    '/ecrire',
  ])
  const phone = '02 99 00 00 00, de 9 h à 12 h'
  expect(addressesOf(publisherNodes('contact', { phone }))).toEqual(['/ecrire'])
  expect(linesOf(publisherNodes('contact', { phone }))).toEqual(['Nous joindre', phone, FORM])
})

test.each(PAGE_ROLES)('of an empty line, a reader of « %s » sees nothing, not even a title', (role) => {
  const link = role === 'contact' || role === 'accessibility' ? [FORM] : []
  expect(linesOf(publisherNodes(role, {}))).toEqual(link)
  expect(linesOf(publisherNodes(role, { name: '  ', host: null, director: '' }))).toEqual(link)
})

test('what is missing is named', () => {
  expect(missingOfPublisher(SKORANN)).toEqual([])
  expect(missingOfPublisher({ ...SKORANN, host: ' ', phone: null })).toEqual(['le téléphone', 'l’hébergeur'])
  expect(missingOfPublisher({})).toHaveLength(8)
})
