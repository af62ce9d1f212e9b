/** Ends with 0 where the evaluator on this machine is ready. */
const { PORT = '8080' } = process.env
const response = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => null)
process.exit(response?.ok === true ? 0 : 1)
