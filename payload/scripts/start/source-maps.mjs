// After tsx, which turns source maps on: with them Node holds the text and the map of every module it loads, 100 MB.
// LOG_LEVEL=debug keeps them, for stack traces with the lines of the sources.
if (process.env.LOG_LEVEL !== 'debug') process.setSourceMapsEnabled(false)
