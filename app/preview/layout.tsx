export { default, metadata, viewport } from '@/app/(site)/layout'
