import { render, screen } from '@testing-library/react'
import { StrengthMeter } from '@/components/admin/accounts/password-strength/strength-meter'

const asked: unknown[] = []
let answer: () => Response

window.fetch = (async (_input, init) => {
  asked.push(JSON.parse(String(init?.body)))
  return answer()
}) as typeof fetch

beforeEach(() => {
  asked.length = 0
})

test('a password that is typed has its word, and why the site would not take it', async () => {
  answer = () => Response.json({ score: 1, reason: 'Ce mot de passe se devine trop facilement.' })
  const { rerender } = render(<StrengthMeter api="/api" password="bonjour" owner={{ account: 'a1' }} />)
  rerender(<StrengthMeter api="/api" password="bonjourbonjour" owner={{ account: 'a1' }} />)
  expect(await screen.findByText('Mot de passe : faible')).toBeInTheDocument()
  expect(screen.getByText('Ce mot de passe se devine trop facilement.')).toBeInTheDocument()
  // What was typed on the way is not asked about.
  expect(asked).toEqual([{ account: 'a1', password: 'bonjourbonjour' }])
  answer = () => Response.json({ score: 4, reason: null })
  rerender(<StrengthMeter api="/api" password="quatre mots sans rapport" owner={{ account: 'a1' }} />)
  expect(await screen.findByText('Mot de passe : très solide')).toBeInTheDocument()
  expect(screen.queryByText(/facilement/)).toBeNull()
  rerender(<StrengthMeter api="/api" password="" owner={{ account: 'a1' }} />)
  expect(screen.queryByText(/Mot de passe/)).toBeNull()
})
