// Imported first by whatever opens the database or writes into the data folder: files are made for their owner alone,
// whatever the account's umask. Not by the build, which another account may serve.
process.umask(0o077)
