/** The page of the OpenAPI document: its own texts and styles, around swagger-ui's files. */

/** Files of swagger-ui that the page needs; nothing else of it is served. */
export const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const

/** Addresses are relative, so that the page works wherever the routes are mounted. */
export const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>要点评估服务 / Workpoints evaluator</title>
    <link rel="icon" type="image/png" href="docs/favicon-32x32.png">
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <link rel="stylesheet" href="docs/page.css">
  </head>
  <body>
    <noscript>这个页面需要脚本；文档本身在 <a href="openapi.json">openapi.json</a>。
    / This page needs scripts; the document itself is <a href="openapi.json">openapi.json</a>.</noscript>
    <div id="swagger-ui"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/initialise.js"></script>
  </body>
</html>
`

/** A file of its own, because the page allows no script within itself. */
export const initialise = `SwaggerUIBundle({
  url: new URL('openapi.json', location.href).href,
  dom_id: '#swagger-ui',
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  docExpansion: 'list',
  validatorUrl: null,
})
`

export const style = `body { margin: 0; background: #fff; }
.swagger-ui { font-family: system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
`
