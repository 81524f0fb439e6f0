import { readFileSync } from 'node:fs'
import {
  type Copy,
  DockerfileParser,
  type Env,
  type From,
  type Instruction,
  type JSONInstruction,
} from 'dockerfile-ast'

export interface Stage {
  /** `AS build`, empty for the last one. */
  name: string
  image: string
  instructions: Instruction[]
}

/** The stages of the project's Dockerfile, in their order. */
export function readStages(): Stage[] {
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = instruction as From
      stages.push({ name: from.getBuildStage() ?? '', image: from.getImage() ?? '', instructions: [] })
    } else {
      stages.at(-1)?.instructions.push(instruction)
    }
  }
  return stages
}

/** Returns the arguments of every instruction of one kind, for example `RUN`, each on one line. */
export function argumentsOf(stage: Stage, keyword: string): string[] {
  return named(stage, keyword).map(textOf)
}

export function textOf(instruction: Instruction): string {
  return instruction.getArgumentsContent()?.replace(/\s+/g, ' ') ?? ''
}

/** The words of `CMD ["node", "x"]`; nothing for a command written for a shell. */
export function commandOf(stage: Stage): string[] {
  const [command] = named(stage, 'CMD') as JSONInstruction[]
  return command?.getJSONStrings().map((word) => word.getJSONValue()) ?? []
}

/** The words of `HEALTHCHECK … CMD ["node", "x"]`. */
export function healthCommandOf(stage: Stage): string[] {
  const [check = ''] = argumentsOf(stage, 'HEALTHCHECK')
  return JSON.parse(check.slice(check.indexOf('[')))
}

/** Returns the variables of every `ENV`. */
export function environmentOf(stage: Stage): Record<string, string> {
  const properties = (named(stage, 'ENV') as Env[]).flatMap((env) => env.getProperties())
  return Object.fromEntries(properties.map((property) => [property.getName(), property.getValue() ?? '']))
}

/** Returns the stage (empty: the project), the sources and the target of a `COPY`. */
export function copyOf(instruction: Instruction): { from: string; sources: string[]; target: string } {
  const words = instruction.getArguments().map((word) => word.getValue())
  const flags = (instruction as Copy).getFlags()
  const from = flags.find((flag) => flag.getName() === 'from')?.getValue() ?? ''
  return { from, sources: words.slice(0, -1), target: words.at(-1) ?? '' }
}

function named(stage: Stage, keyword: string): Instruction[] {
  return stage.instructions.filter((instruction) => instruction.getKeyword() === keyword)
}
