// The image's health check: exits with 0 when the site of this container is ready.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`)
process.exit(answer.ok ? 0 : 1)
