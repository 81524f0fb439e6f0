import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'

/** The drawing's own units: every motif is drawn on 1200 × 675. */
export const WIDTH = 1200
export const HEIGHT = 675

/** The brand's angle: 24° from the vertical. */
export const LEAN = Math.tan((24 * Math.PI) / 180)

/** An element of a drawing: SVG elements and fragments only, so that it can be written out without React. */
export type Shape = ReactElement<{ children?: ReactNode }>

/** A motif: from numbers in [0, 1) drawn in a fixed order, and an id unique in its page, to shapes. */
export type DrawMotif = (random: () => number, id: string) => Shape

export const round = (value: number) => Math.round(value)

/** A colour by its role: a CSS variable that base.css gives for each motif and scheme. */
export const paint = (role: string) => `var(--v-${role})`

/** Shapes one over the other, the last in front. */
export function stack(shapes: Shape[]): Shape {
  return createElement(Fragment, null, ...shapes)
}

export function rect(x: number, y: number, width: number, height: number, color: string): Shape {
  return <rect x={round(x)} y={round(y)} width={round(width)} height={round(height)} fill={paint(color)} />
}

export function disc(x: number, y: number, radius: number, color: string): Shape {
  return <circle cx={round(x)} cy={round(y)} r={round(radius)} fill={paint(color)} />
}

export function area(path: string, color: string): Shape {
  return <path d={path} fill={paint(color)} />
}

export function line(path: string, color: string, width: number): Shape {
  return (
    <path
      d={path}
      fill="none"
      stroke={paint(color)}
      strokeWidth={round(width)}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

/** Sailor's stripes: the only fill pattern of the system. */
export function stripes(x: number, y: number, width: number, height: number, color: string, step = 34, thick = 13) {
  let path = ''
  for (let top = y; top + thick <= y + height; top += step) {
    path += `M${round(x)} ${round(top)}h${round(width)}v${thick}h${round(-width)}z`
  }
  return area(path, color)
}

/** The same shapes, seen in a mirror when `mirrored`. */
export function mirror(mirrored: boolean, shapes: Shape): Shape {
  return mirrored ? <g transform="translate(1200 0) scale(-1 1)">{shapes}</g> : shapes
}

/** One of the values, drawn at random. */
export function pick<Value>(random: () => number, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0]
}
