/** Stands for every stylesheet in tests: each class is named after itself. */
export default new Proxy({}, { get: (_target, name) => (name === '__esModule' ? false : String(name)) })
