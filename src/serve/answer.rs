//! Requests to answers, out of the tree in memory and nothing else.
//!
//! The preview may hold what must not be published yet. So it answers only to the names this
//! machine has for itself (a page elsewhere can make a name of its own point here), lets no other
//! site embed what it answers, and leaves nothing in a cache.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use tokio::sync::watch;
use tower_http::set_header::SetResponseHeaderLayer;

use super::now::Now;
use super::{PRIVATE, Private};
use crate::output::{Entry, decode_percent};

/// Below the base path: what is ours and not the site's.
const OURS: &str = "__variorum/";

/// How long a request for events waits for news. Browsers ask again by themselves.
const WAIT_FOR_NEWS: Duration = Duration::from_secs(20);

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What an answer is made from.
pub(super) struct Desk {
    /// The base path as addresses have it, with a slash at both ends.
    base: String,
    hosts: Hosts,
    now: watch::Receiver<Arc<Now>>,
    /// True once the preview is to stop.
    ended: watch::Receiver<bool>,
}

impl Desk {
    pub fn new(base: String, hosts: Hosts, now: watch::Receiver<Arc<Now>>, ended: watch::Receiver<bool>) -> Desk {
        Desk { base, hosts, now, ended }
    }
}

/// The names under which we may be asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hosts {
    /// The address we listen at.
    pub interface: IpAddr,
    /// The port we listen at.
    pub port: u16,
}

impl Hosts {
    /// Whether `host`, as in a `Host` header, is a name of this machine with our port. When we
    /// listen at every address any address will do, but still no name: only names can be rebound.
    fn allow(self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        if port != Some(self.port) {
            return false;
        }
        let address = match name.strip_prefix('[').and_then(|name| name.strip_suffix(']')) {
            Some(inner) => inner.parse().ok().map(IpAddr::V6),
            None => name.parse().ok().map(IpAddr::V4),
        };
        let is_ours = |address: IpAddr| {
            let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
            address == self.interface || loopback.contains(&address) || self.interface.is_unspecified()
        };
        name.eq_ignore_ascii_case("localhost") || address.is_some_and(is_ours)
    }
}

/// Answers every request.
pub(super) fn router(desk: Desk) -> Router {
    let always = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .fallback(answer)
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .with_state(Arc::new(desk))
}

async fn answer(State(desk): State<Arc<Desk>>, request: Request) -> Response {
    let (request, _) = request.into_parts();
    let mut response = if !is_asked_by_name(desk.hosts, &request) {
        let refusal = "This preview answers only to localhost and the address it listens at.\n";
        respond(StatusCode::MISDIRECTED_REQUEST, TEXT, refusal)
    } else if !matches!(request.method, Method::GET | Method::HEAD) {
        let mut response = respond(StatusCode::METHOD_NOT_ALLOWED, TEXT, "This preview can only be read.\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        response
    } else {
        route(&desk, &request).await
    };
    if request.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// Whether every name in the request is one of ours, and there is one.
fn is_asked_by_name(hosts: Hosts, request: &Parts) -> bool {
    let mut named = request.headers.get_all(header::HOST).iter().peekable();
    let in_address = request.uri.authority().is_none_or(|authority| hosts.allow(authority.as_str()));
    named.peek().is_some() && named.all(|host| host.to_str().is_ok_and(|host| hosts.allow(host))) && in_address
}

async fn route(desk: &Desk, request: &Parts) -> Response {
    let raw = request.uri.path();
    let path = decode_percent(raw);
    let base = decode_percent(&desk.base);
    let now = Arc::clone(&desk.now.borrow());
    let Some(below) = path.strip_prefix(&*base) else {
        let is_way_in = path == "/" || path == base.trim_end_matches('/');
        return if is_way_in { redirect(&desk.base, request) } else { not_found(desk, &now) };
    };
    match below.strip_prefix(OURS) {
        Some("reload.js") => {
            return respond(StatusCode::OK, "text/javascript; charset=utf-8", include_str!("reload.js"));
        }
        Some("overlay.css") => return respond(StatusCode::OK, "text/css; charset=utf-8", include_str!("overlay.css")),
        Some("events") => return events(desk, request).await,
        _ => {}
    }
    if let (Some(inner), Some(private)) = (below.strip_prefix(PRIVATE), &now.private) {
        return of_the_curator(desk, &now, private, inner, request);
    }
    let Some(tree) = now.tree() else {
        return respond(StatusCode::SERVICE_UNAVAILABLE, HTML, stand_in(&desk.base, &now));
    };
    let is_folder = below.is_empty() || below.ends_with('/');
    if !is_folder && let Some(entry) = tree.get(below) {
        return file(desk, &now, StatusCode::OK, below, entry);
    }
    let index = if is_folder { format!("{below}index.html") } else { format!("{below}/index.html") };
    match tree.get(&index) {
        Some(entry) if is_folder => file(desk, &now, StatusCode::OK, &index, entry),
        Some(_) => redirect(&format!("{raw}/"), request),
        None => not_found(desk, &now),
    }
}

/// A page that only this machine sees.
fn of_the_curator(desk: &Desk, now: &Now, private: &Private, path: &str, request: &Parts) -> Response {
    let query = request.uri.query().unwrap_or_default();
    let is_folder = path.is_empty() || path.ends_with('/');
    match (private.0)(path, query) {
        Some((name, bytes)) if content_type(name) == HTML => {
            respond(StatusCode::OK, HTML, with_script(&bytes, &script(&desk.base, now)))
        }
        Some((name, bytes)) => respond(StatusCode::OK, content_type(name), bytes),
        None if !is_folder && (private.0)(&format!("{path}/"), "").is_some() => {
            redirect(&format!("{}/", request.uri.path()), request)
        }
        None => not_found(desk, now),
    }
}

/// What has happened since the event the browser saw last, waiting for it if need be.
///
/// Every answer is a whole event stream of one event. The browser asks again by itself and says
/// which event it saw, so nothing is missed, and no connection outlives the preview.
async fn events(desk: &Desk, request: &Parts) -> Response {
    let seen = request.headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let mut news = desk.now.clone();
    let mut ended = desk.ended.clone();
    if let (Some(seen), &Method::GET) = (seen, &request.method) {
        tokio::select! {
            _ = news.wait_for(|now| now.id != seen) => {}
            _ = ended.wait_for(|&ended| ended) => {}
            () = tokio::time::sleep(WAIT_FOR_NEWS) => {}
        }
    }
    let now = Arc::clone(&news.borrow());
    let text = if seen == Some(&now.id) { ": no news\n\n".to_owned() } else { event(&now, seen) };
    respond(StatusCode::OK, "text/event-stream; charset=utf-8", format!("retry: 300\n{text}"))
}

fn event(now: &Now, seen: Option<&str>) -> String {
    let name = match (&now.failure, seen) {
        (Some(_), _) => "failed",
        (None, None) => "generation",
        (None, Some(_)) => "reload",
    };
    let data = serde_json::json!({ "generation": now.generation(), "notes": now.failure });
    format!("id: {}\nevent: {name}\ndata: {data}\n\n", now.id)
}

fn file(desk: &Desk, now: &Now, status: StatusCode, path: &str, entry: &Entry) -> Response {
    let kind = content_type(path);
    if kind == HTML {
        return respond(status, HTML, with_script(&entry.bytes, &script(&desk.base, now)));
    }
    let bytes = match &entry.bytes {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::copy_from_slice(bytes),
    };
    respond(status, kind, bytes)
}

fn not_found(desk: &Desk, now: &Now) -> Response {
    match now.tree().and_then(|tree| tree.get("404.html")) {
        Some(entry) => file(desk, now, StatusCode::NOT_FOUND, "404.html", entry),
        None => respond(StatusCode::NOT_FOUND, TEXT, "There is no such page.\n"),
    }
}

/// Sends the browser to `path` with the query it came with.
fn redirect(path: &str, request: &Parts) -> Response {
    let query = request.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let Ok(location) = HeaderValue::try_from(format!("{path}{query}")) else {
        return respond(StatusCode::BAD_REQUEST, TEXT, "This address can't be sent back.\n");
    };
    let mut response = respond(StatusCode::TEMPORARY_REDIRECT, TEXT, "");
    response.headers_mut().insert(header::LOCATION, location);
    response
}

fn respond(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Response {
    let body = body.into();
    let length = HeaderValue::from(body.len());
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // Said here since the answer to a HEAD loses its body, not its length.
    response.headers_mut().insert(header::CONTENT_LENGTH, length);
    response
}

/// The element that loads our script. No inline script: the policy of the pages forbids it.
fn script(base: &str, now: &Now) -> String {
    format!("<script src=\"{}{OURS}reload.js?generation={}\" defer></script>", escape(base), now.generation())
}

/// A page with our script at the end of its head, or of itself if it has no head.
fn with_script(page: &[u8], script: &str) -> Vec<u8> {
    let at = memchr::memmem::find(page, b"</head>").unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

/// The page shown as long as no build has succeeded.
fn stand_in(base: &str, now: &Now) -> String {
    let notes = escape(now.failure.as_deref().unwrap_or_default());
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>No site yet</title>\n<link rel=\"stylesheet\" href=\"{base}{OURS}overlay.css\">\n{script}\n</head>\n\
         <body class=\"variorum-stand-in\">\n<main role=\"alert\">\n<h1>No site yet</h1>\n\
         <p>The build failed. This page becomes the site as soon as a build succeeds.</p>\n\
         <pre>{notes}</pre>\n</main>\n</body>\n</html>\n",
        base = escape(base),
        script = script(base, now),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What a file is, by the end of its name.
fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "yaml" | "yml" | "bib" | "ris" => TEXT,
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "wasm" => "application/wasm",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Tree;
    use tower::ServiceExt;

    const HOSTS: Hosts = Hosts { interface: IpAddr::V4(Ipv4Addr::LOCALHOST), port: 4455 };

    fn site() -> Now {
        let mut tree = Tree::default();
        tree.put("index.html", &b"<html><head><title>x</title></head><body>home"[..]);
        tree.put("a b/index.html", b"<p>no head".to_vec());
        tree.put("404.html", b"<head></head>lost".to_vec());
        for path in ["x.css", "x.js", "x.json", "x.svg", "x.csv", "x.md", "x.woff2", "feed.xml", ".nojekyll", "A.PNG"] {
            tree.put(path, b"bytes".to_vec());
        }
        Now::good(tree)
    }

    struct Answer {
        status: u16,
        headers: axum::http::HeaderMap,
        body: String,
    }

    impl Answer {
        fn header(&self, name: &str) -> &str {
            self.headers.get(name).map_or("", |value| value.to_str().unwrap())
        }
    }

    /// The only place that asks the router: by method, base path, address and headers.
    fn ask_as(now: Now, base: &str, method: &str, uri: &str, headers: &[(&str, &str)]) -> Answer {
        let (_publish, now) = watch::channel(Arc::new(now));
        let (_end, ended) = watch::channel(false);
        let router = router(Desk::new(base.to_owned(), HOSTS, now, ended));
        let mut request = axum::http::Request::builder().method(method).uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            let body = String::from_utf8(body.to_vec()).unwrap();
            Answer { status: parts.status.as_u16(), headers: parts.headers, body }
        })
    }

    fn get(base: &str, uri: &str) -> Answer {
        ask_as(site(), base, "GET", uri, &[("host", "localhost:4455")])
    }

    #[test]
    fn private_pages_are_answered_beside_the_site_and_to_this_machine_only() {
        let private = || {
            let private = Private::new(|path, query| match path {
                "" | "a/" => Some(("index.html", format!("<head></head>{path}?{query}").into_bytes())),
                "x.css" => Some(("x.css", b"bytes".to_vec())),
                _ => None,
            });
            site().beside(Some(private))
        };
        let get = |uri: &str| ask_as(private(), "/name/", "GET", uri, &[("host", "localhost:4455")]);
        let page = get("/name/_captures/a/?words=b+c");
        assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
        assert!(page.body.contains("reload.js") && page.body.ends_with("a/?words=b+c"), "{}", page.body);
        assert_eq!(get("/name/_captures/a?q").header("location"), "/name/_captures/a/?q");
        assert_eq!(get("/name/_captures/x.css").header("content-type"), "text/css; charset=utf-8");
        assert_eq!(get("/name/_captures/b/").status, 404);
        assert_eq!(get("/_captures/a/").status, 404);
        let elsewhere = ask_as(private(), "/name/", "GET", "/name/_captures/a/", &[("host", "a.example:4455")]);
        assert_eq!(elsewhere.status, 421);
        let none = ask_as(site(), "/name/", "GET", "/name/_captures/a/", &[("host", "localhost:4455")]);
        assert_eq!(none.status, 404);
    }

    #[test]
    fn pages_are_found_below_the_base_path() {
        for (base, uri, status, location) in [
            ("/", "/", 200, ""),
            ("/", "/index.html", 200, ""),
            ("/", "/a%20b/", 200, ""),
            ("/", "/a%20b?q=1", 307, "/a%20b/?q=1"),
            ("/", "/a%20b/index.html", 200, ""),
            ("/", "/x.css/", 404, ""),
            ("/", "/no", 404, ""),
            ("/", "//index.html", 404, ""),
            ("/", "/../../etc/passwd", 404, ""),
            ("/", "/%2e%2e/%2e%2e/etc/passwd", 404, ""),
            ("/", "/%ff", 404, ""),
            ("/name/", "/", 307, "/name/"),
            ("/name/", "/?q", 307, "/name/?q"),
            ("/name/", "/name", 307, "/name/"),
            ("/name/", "/name/", 200, ""),
            ("/name/", "/name/x.css", 200, ""),
            ("/name/", "/name/a%20b", 307, "/name/a%20b/"),
            ("/name/", "/x.css", 404, ""),
            ("/name/", "/namex.css", 404, ""),
            ("/caf%C3%A9/", "/caf%c3%a9/x.css", 200, ""),
        ] {
            let answer = get(base, uri);
            assert_eq!((answer.status, answer.header("location")), (status, location), "{base} {uri}");
        }
    }

    #[test]
    fn a_missing_page_is_the_sites_own() {
        let answer = get("/name/", "/elsewhere/deep");
        assert_eq!(answer.status, 404);
        assert!(answer.body.ends_with("</head>lost"), "{}", answer.body);
        assert_eq!(answer.header("content-type"), HTML);
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, status) in [
            ("localhost:4455", 200),
            ("LocalHost:4455", 200),
            ("127.0.0.1:4455", 200),
            ("[::1]:4455", 200),
            ("localhost", 421),
            ("localhost:4456", 421),
            ("localhost:4455:4455", 421),
            ("evil.example:4455", 421),
            ("localhost.evil.example:4455", 421),
            ("192.168.0.7:4455", 421),
            ("::1:4455", 421),
            ("[127.0.0.1]:4455", 421),
            ("", 421),
        ] {
            assert_eq!(ask_as(site(), "/", "GET", "/", &[("host", host)]).status, status, "{host:?}");
        }
        assert_eq!(ask_as(site(), "/", "GET", "/", &[]).status, 421);
        let twice = [("host", "localhost:4455"), ("host", "evil.example:4455")];
        assert_eq!(ask_as(site(), "/", "GET", "/", &twice).status, 421);
        assert_eq!(ask_as(site(), "/", "GET", "http://evil.example:4455/", &twice[..1]).status, 421);
    }

    #[test]
    fn listening_everywhere_answers_to_addresses_and_not_to_names() {
        let hosts = Hosts { interface: IpAddr::V4(Ipv4Addr::UNSPECIFIED), port: 80 };
        assert!(hosts.allow("192.168.0.7") && hosts.allow("[fe80::1]:80") && hosts.allow("localhost"));
        assert!(!hosts.allow("evil.example") && !hosts.allow("192.168.0.7:81"));
    }

    #[test]
    fn the_preview_can_only_be_read() {
        let host = [("host", "localhost:4455")];
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
            let answer = ask_as(site(), "/", method, "/", &host);
            assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
        }
        let (get, head) = (get("/", "/"), ask_as(site(), "/", "HEAD", "/", &host));
        assert_eq!(head.status, 200);
        assert_eq!(head.body, "");
        assert_eq!(head.header("content-length"), get.body.len().to_string());
        assert_eq!(ask_as(site(), "/", "HEAD", "/__variorum/events", &host).status, 200);
    }

    #[test]
    fn every_kind_of_file_says_what_it_is() {
        for (path, kind) in [
            ("/", HTML),
            ("/x.css", "text/css; charset=utf-8"),
            ("/x.js", "text/javascript; charset=utf-8"),
            ("/x.json", "application/json; charset=utf-8"),
            ("/x.svg", "image/svg+xml; charset=utf-8"),
            ("/x.csv", "text/csv; charset=utf-8"),
            ("/x.md", TEXT),
            ("/x.woff2", "font/woff2"),
            ("/feed.xml", "application/xml; charset=utf-8"),
            ("/.nojekyll", "application/octet-stream"),
        ] {
            let answer = get("/", path);
            assert_eq!(answer.header("content-type"), kind, "{path}");
        }
    }

    #[test]
    fn every_answer_is_kept_from_caches_and_other_sites() {
        let host = [("host", "evil.example")];
        for answer in [get("/", "/"), get("/", "/no"), get("/a/", "/"), ask_as(site(), "/", "GET", "/", &host)] {
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        }
    }

    #[test]
    fn pages_get_the_script_and_other_files_stay_as_they_are() {
        let digest = site().generation().to_owned();
        let script = format!("<script src=\"/name/__variorum/reload.js?generation={digest}\" defer></script>");
        let page = get("/name/", "/name/").body;
        assert_eq!(page, format!("<html><head><title>x</title>{script}</head><body>home"));
        assert_eq!(get("/name/", "/name/a%20b/").body, format!("<p>no head{script}"));
        assert_eq!(get("/name/", "/name/x.js").body, "bytes");
        assert_eq!(get("/name/", "/name/__variorum/reload.js?generation=1").status, 200);
        assert_eq!(get("/name/", "/name/__variorum/overlay.css").header("content-type"), "text/css; charset=utf-8");
        assert_eq!(get("/name/", "/name/__variorum/other").status, 404);
    }

    #[test]
    fn events_say_what_is_new() {
        let host = ("host", "localhost:4455");
        let ask = |now: Now, seen: &str| {
            let headers = [host, ("last-event-id", seen)];
            let headers = if seen.is_empty() { &headers[..1] } else { &headers };
            ask_as(now, "/", "GET", "/__variorum/events", headers)
        };
        let id = site().id;
        let first = ask(site(), "");
        assert_eq!(first.header("content-type"), "text/event-stream; charset=utf-8");
        let data = format!("{{\"generation\":\"{id}\",\"notes\":null}}");
        assert_eq!(first.body, format!("retry: 300\nid: {id}\nevent: generation\ndata: {data}\n\n"));
        assert!(ask(site(), "older").body.contains("event: reload\n"));
        let failed = ask(site().failed("error: \"x\"\n  --> a\u{2028}b"), &id).body;
        assert!(failed.contains("event: failed\n"), "{failed}");
        assert!(failed.contains("\"notes\":\"error: \\\"x\\\"\\n  --> a\u{2028}b\"}\n\n"), "{failed}");
    }

    #[test]
    fn without_a_site_the_notes_are_the_page() {
        let failed = Now::default().failed("error: <script>");
        let answer = ask_as(failed, "/name/", "GET", "/name/any/page", &[("host", "localhost:4455")]);
        assert_eq!(answer.status, 503);
        assert!(answer.body.contains("<pre>error: &lt;script&gt;</pre>"), "{}", answer.body);
        assert!(answer.body.contains("/name/__variorum/reload.js?generation=none-"), "{}", answer.body);
    }
}
