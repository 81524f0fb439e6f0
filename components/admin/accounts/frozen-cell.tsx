import type { DefaultServerCellComponentProps } from 'payload'

/** « Suspendu », in the list of accounts; nothing for the others. */
export function FrozenCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData === true ? (
    <span className="sk-status" data-status="failed">
      Suspendu
    </span>
  ) : null
}
