'use client'
// Client: wraps Payload's own cell, which holds the link to the document.
import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'

/** The title in a list, « Sans titre » when there is none: a row without words could not be opened. */
export function TitleCell(props: DefaultCellComponentProps) {
  return <DefaultCell {...props} cellData={props.cellData || UNTITLED} />
}
