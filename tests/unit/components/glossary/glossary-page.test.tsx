import { render, screen, within } from '@testing-library/react'
import { GlossaryPage } from '@/components/glossary/glossary-page'
import { Acronyms } from '@/components/rich-text/acronyms'
import { FormattedText } from '@/components/rich-text/formatted-text'

test('the glossary says what each acronym stands for, and where to learn more', () => {
  const ess = {
    short: 'ESS',
    long: 'économie sociale et solidaire',
    definition: 'Une loi de 2014.',
    anchor: 'sigle-ess',
  }
  const address = { href: 'https://exemple.fr', external: true }
  render(
    <GlossaryPage entries={[ess, { short: 'MAS', long: 'maison', address, anchor: 'sigle-mas' }]} breadcrumbs={[]} />,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Glossaire' })).toBeInTheDocument()
  const entry = document.getElementById('sigle-ess') as HTMLElement
  expect(within(entry).getByText('économie sociale et solidaire')).toBeInTheDocument()
  expect(within(entry).getByText('Une loi de 2014.')).toBeInTheDocument()
  expect(within(entry).queryByRole('link')).toBeNull()
  expect(screen.getByRole('link', { name: 'En savoir plus sur MAS' })).toHaveAttribute('href', 'https://exemple.fr')
})

test('an acronym has its meaning for the pointer, and below the text for everybody', () => {
  const run = { type: 'text', version: 1, text: 'ESS', format: 1, long: 'économie sociale' } as const
  const { container } = render(<FormattedText {...run} />)
  expect(container.innerHTML).toBe('<abbr title="économie sociale"><strong>ESS</strong></abbr>')
  render(<Acronyms acronyms={[{ short: 'ESS', long: 'économie sociale', href: '/glossaire#sigle-ess' }]} />)
  const list = screen.getByRole('region', { name: 'Le sigle de ce texte' })
  expect(within(list).getByRole('link', { name: 'ESS' })).toHaveAttribute('href', '/glossaire#sigle-ess')
  expect(list).toHaveTextContent('économie sociale')
})

test('a text without acronyms has no list of them', () => {
  expect(render(<Acronyms acronyms={[]} />).container).toBeEmptyDOMElement()
})
