'use client'
// Client: wraps Payload's own cell, which holds the link to the document.
import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'

/** The title in a list, « Sans titre » when there is none: the title is the link that opens the document. */
export function TitleCell(props: DefaultCellComponentProps) {
  return <DefaultCell {...props} cellData={props.cellData || UNTITLED} />
}
