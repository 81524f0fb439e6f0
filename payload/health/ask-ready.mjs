// What the image's health check runs: ends with 0 when the site of this container is ready.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`)
process.exit(answer.ok ? 0 : 1)
