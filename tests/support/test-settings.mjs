// The settings are read as soon as something imports them: tests have some, and never those of `.env`.
process.env.PAYLOAD_SECRET = 'a-secret-for-tests-only-0123456789abcdef'
process.env.SMTP_URL = ''
process.env.MAIL_FROM = ''
