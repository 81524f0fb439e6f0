// For the projects of jest.config.js that run on MongoDB: the server on which each test makes its database.
process.env.TEST_MONGODB_URI = process.env.TEST_MONGODB_SERVER
