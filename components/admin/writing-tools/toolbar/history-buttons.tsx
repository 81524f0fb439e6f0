import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useState } from 'react'
import { keysText } from '../shortcuts'
import { ToolButton } from './tool-button'

interface Props {
  editor: LexicalEditor
  stop(key: string): { 'data-stop': string; tabIndex: number }
}

/** « Annuler » and « Rétablir », at the end of the toolbar. */
export function HistoryButtons({ editor, stop }: Props) {
  const [canUndo, setCanUndo] = useState(false)
  const [canRedo, setCanRedo] = useState(false)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(CAN_UNDO_COMMAND, told(setCanUndo), COMMAND_PRIORITY_LOW),
        editor.registerCommand(CAN_REDO_COMMAND, told(setCanRedo), COMMAND_PRIORITY_LOW),
      ),
    [editor],
  )
  return (
    <span className="sk-tools__history">
      <ToolButton
        stop={stop('undo')}
        word="Annuler"
        title={`Annuler (${keysText('Mod+Z')})`}
        isEnabled={canUndo}
        onChoose={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      />
      <ToolButton
        stop={stop('redo')}
        word="Rétablir"
        title={`Rétablir (${keysText('Mod+Shift+Z')})`}
        isEnabled={canRedo}
        onChoose={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      />
    </span>
  )
}

/** Others are told too. */
function told(set: (can: boolean) => void) {
  return (can: boolean) => {
    set(can)
    return false
  }
}
