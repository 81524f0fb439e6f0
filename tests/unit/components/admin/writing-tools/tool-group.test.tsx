import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'

/* The tools of a toolbar as a person meets them: by their names, their state and the keyboard. */

jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  useEditorConfigContext: () => ({ fieldProps: { featureClientSchemaMap: {}, schemaPath: '' } }),
}))
jest.unstable_mockModule('@payloadcms/richtext-lexical/lexical', () => ({ $addUpdateTag: () => {} }))
jest.unstable_mockModule('@payloadcms/ui', () => ({ useTranslation: () => ({ i18n: {} }) }))
const { ToolGroup } = await import('@/components/admin/writing-tools/toolbar/tool-group')
const { MenuButton } = await import('@/components/admin/writing-tools/toolbar/menu-button')
const { useRoving } = await import('@/components/admin/writing-tools/toolbar/roving')

const editor = { focus: (done: () => void) => done(), update: (change: () => void) => change() }
const onSelect = jest.fn()
const item = (key: string) => ({ key, isActive: () => false, onSelect })
const add = jest.fn()

function Bar() {
  const { bar, stop } = useRoving('bold')
  const states = new Map([
    ['bold', { isActive: true, isEnabled: true }],
    ['link', { isActive: false, isEnabled: false }],
  ])
  const items = [item('bold'), item('superscript'), item('link')]
  const choices = ['Encadré', 'Vidéo'].map((word) => ({ key: word, word, choose: () => add(word) }))
  return (
    <div role="toolbar" aria-label="Mise en forme" {...bar}>
      <ToolGroup editor={editor as never} items={items as never} states={states} stop={stop} />
      <MenuButton stop={stop('blocks')} word="+ Bloc" title="Ajouter un bloc" choices={choices} />
    </div>
  )
}

const button = (name: string) => screen.getByRole('button', { name })

test('each tool has a French name, a tooltip with its keys, and says its state', () => {
  render(<Bar />)
  expect(button('Gras')).toHaveAttribute('aria-pressed', 'true')
  expect(button('Gras')).toHaveAttribute('title', 'Gras (Ctrl+B)')
  expect(button('Exposant')).toHaveAttribute('aria-pressed', 'false')
  expect(button('Lien')).toHaveAttribute('aria-disabled', 'true')
})

test('a tool without effect does nothing', () => {
  render(<Bar />)
  fireEvent.click(button('Lien'))
  expect(onSelect).not.toHaveBeenCalled()
  fireEvent.click(button('Gras'))
  expect(onSelect).toHaveBeenCalledWith({ editor, isActive: true })
})

test('Tab stops once in the toolbar, arrows go from tool to tool', () => {
  render(<Bar />)
  const stops = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops()).toEqual([button('Gras')])
  button('Gras').focus()
  fireEvent.keyDown(button('Gras'), { key: 'ArrowLeft' })
  expect(button('+ Bloc')).toHaveFocus()
  expect(stops()).toEqual([button('+ Bloc')])
})

test('a menu is chosen from by keyboard, and Échap comes back to its button', () => {
  render(<Bar />)
  const blocks = button('+ Bloc')
  fireEvent.keyDown(blocks, { key: 'ArrowDown' })
  expect(screen.getByRole('menuitem', { name: 'Encadré' })).toHaveFocus()
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
  expect(blocks).toHaveFocus()
  expect(screen.queryByRole('menu')).toBeNull()

  fireEvent.click(blocks)
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'ArrowDown' })
  fireEvent.click(screen.getByRole('menuitem', { name: 'Vidéo' }))
  expect(add).toHaveBeenCalledWith('Vidéo')
})
