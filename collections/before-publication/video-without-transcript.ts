import { type Check, isEmpty } from './check'
import { advises, blocksOf } from './text'

export const videoWithoutTranscript: Check = ({ body }) =>
  blocksOf(body, 'video')
    .filter(({ fields: { transcript } }) => isEmpty(typeof transcript === 'string' ? transcript : null))
    .map(({ index }) => advises('Vidéo sans transcription', index))
