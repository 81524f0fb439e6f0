import { render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'

import { NotFound } from '@/components/errors/not-found'
import { ServerError } from '@/components/errors/server-error'
import { siteWithoutData } from '@/components/errors/site-without-data'
import { Unavailable } from '@/components/errors/unavailable'
import { SiteShell } from '@/components/layout/site-shell'

test.each<[string, ReactElement, string, string]>([
  ['404', <NotFound key="404" />, 'Cette page est introuvable.', 'Revenir à l’accueil'],
  ['500', <ServerError key="500" />, 'Quelque chose n’a pas fonctionné.', 'Réessayer'],
  ['503', <Unavailable key="503" />, 'Le site revient dans un instant.', 'Recharger la page'],
])('without any data, the page for an error %s says what happened and what to do', (status, page, title, action) => {
  render(<SiteShell site={siteWithoutData}>{page}</SiteShell>)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title)
  expect(screen.getByText(`Erreur ${status}`)).toBeInTheDocument()
  expect(screen.getByText(action)).toHaveAttribute('href')
})

test('the same page is tried again by an empty address, whatever it was', () => {
  render(<ServerError />)
  expect(screen.getByText('Réessayer')).toHaveAttribute('href', '')
})
