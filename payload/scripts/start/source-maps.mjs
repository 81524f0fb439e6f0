// For stack traces with the lines of the sources. Otherwise off: with them Node holds the map of every module it loads.
if (process.env.LOG_LEVEL === 'debug') process.setSourceMapsEnabled(true)
