// For the projects of jest.config.js that run on SQLite, also where a MongoDB server is given.
delete process.env.TEST_MONGODB_URI
