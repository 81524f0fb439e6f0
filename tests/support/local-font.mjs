/** Stands for `next/font/local`, which the build replaces. */
export default () => ({ className: '', variable: '' })
