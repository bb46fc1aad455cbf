//! The preview: builds, answers from memory, watches, builds again, and tells the browser.
//!
//! Knows nothing of how a site is made: it calls what it is given, whenever something below the
//! watched paths changed, and answers from the [`Tree`] it gets. Prints nothing; what the curator
//! should hear goes through [`Options::announce`].

mod answer;
mod now;
mod watch;

use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use tokio::sync::watch as channel;

use self::answer::{Desk, Hosts};
use self::now::Now;
use self::watch::Watch;
use crate::output::Tree;

/// How many ports after the one asked for are tried.
const MORE_PORTS: u16 = 50;

/// Below the base path: where the curator's own pages are. No page of a site has a name like it.
pub const PRIVATE: &str = "_captures/";

/// How long answers under way may still take once the preview is to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// How to preview.
pub struct Options {
    /// The address to listen at. Anything but a loopback address shows drafts to the network.
    pub interface: IpAddr,
    /// The port to listen at, or the next free one; 0 lets the system choose.
    pub port: u16,
    /// Where the site stands on its host: `/` or `/name/`, percent-encoded as in an address.
    pub base_path: String,
    /// Files and folders whose change calls for a new build. They need not exist yet.
    pub watch: Vec<PathBuf>,
    /// Files and folders below those whose change does not.
    pub ignore: Vec<PathBuf>,
    /// Whether to show the site in the curator's browser.
    pub open: bool,
    /// Told what happens, from several threads.
    pub announce: Box<dyn Fn(Event) + Send + Sync>,
}

/// What a build came to.
#[derive(Debug)]
pub struct Outcome {
    /// The site; none when the build failed, and the last good one is to stay.
    pub tree: Option<Tree>,
    /// What the curator should know, as plain text; shown over the pages when the build failed.
    pub notes: String,
    /// Pages for this machine only; none to keep the last ones.
    pub private: Option<Private>,
}

/// Pages that are no part of the site: made when they are asked for, answered below [`PRIVATE`], written nowhere.
#[derive(Clone)]
pub struct Private(Arc<Answer>);

/// Gives a file by its path and what stands behind `?` in the address: its name, which tells its type, and its bytes.
type Answer = dyn Fn(&str, &str) -> Option<(&'static str, Vec<u8>)> + Send + Sync;

impl Private {
    /// Pages as `answer` gives them, by their path below [`PRIVATE`] and the query.
    pub fn new(answer: impl Fn(&str, &str) -> Option<(&'static str, Vec<u8>)> + Send + Sync + 'static) -> Private {
        Private(Arc::new(answer))
    }
}

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Private")
    }
}

/// What happened, for whoever tells the curator.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event {
    /// The site can be seen. Comes once, when the first build is done.
    Listening {
        /// Where.
        url: String,
    },
    /// A build succeeded, and the site is now what it made.
    Rebuilt {
        /// What had changed, by path; empty for the first build.
        changed: Vec<PathBuf>,
        /// How many files the site has.
        files: usize,
        /// The notes of the build.
        notes: String,
        /// How long it took.
        took: Duration,
    },
    /// A build failed, and the site is what it was.
    Failed {
        /// What had changed, by path; empty for the first build.
        changed: Vec<PathBuf>,
        /// Why.
        notes: String,
        /// How long it took.
        took: Duration,
    },
    /// Something besides the site itself does not work as it should: watching, or opening a browser.
    Trouble {
        /// What does not work, and what happens instead.
        message: String,
    },
}

type Announce = Arc<dyn Fn(Event) + Send + Sync>;

/// Previews what `build` makes until the curator presses Ctrl-C.
///
/// `build` is called once at the start and again after every change, never twice at a time. Should
/// it panic, that counts as a failed build.
///
/// # Errors
/// No free port, or a system that gives us neither threads nor sockets.
pub fn serve(options: Options, build: impl FnMut() -> Outcome + Send + 'static) -> anyhow::Result<()> {
    run(options, build, async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without a handler Ctrl-C still ends the process, less politely.
            std::future::pending::<()>().await;
        }
    })
}

fn run(
    options: Options,
    mut build: impl FnMut() -> Outcome + Send + 'static,
    stop: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    let announce: Announce = Arc::from(options.announce);
    let base = with_slashes(&options.base_path);
    let listener = bind(options.interface, options.port)?;
    let port = listener.local_addr().context("can't find out which port was given")?.port();
    let url = format!("http://{}{base}", SocketAddr::new(reachable(options.interface), port));

    // Watching begins first, so that no change falls between it and the first build.
    let say = Arc::clone(&announce);
    let mut watch = Watch::new(&options.watch, &options.ignore, move |message| say(Event::Trouble { message }))
        .context("can't find the folders to watch")?;
    let (now, event) = attempt(&mut build, &Now::default(), Vec::new());
    let (publish, published) = channel::channel(Arc::new(now));
    announce(event);
    let tell = Arc::clone(&announce);
    let rebuild = move || {
        while let Some(changed) = watch.next_change() {
            let last = Arc::clone(&publish.borrow());
            let (now, event) = attempt(&mut build, &last, changed);
            if publish.send(Arc::new(now)).is_err() {
                return;
            }
            tell(event);
        }
    };
    std::thread::Builder::new().name("rebuild".into()).spawn(rebuild).context("can't start the thread that builds")?;

    announce(Event::Listening { url: url.clone() });
    if options.open {
        open(&url, &announce);
    }
    let hosts = Hosts { interface: options.interface, port };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("can't start the threads that answer")?;
    runtime.block_on(listen(listener, base, hosts, published, stop)).context("can't answer any longer")
}

/// Answers until `stop` is done and the last answers are given.
async fn listen(
    listener: TcpListener,
    base: String,
    hosts: Hosts,
    published: channel::Receiver<Arc<Now>>,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let (end, ended) = channel::channel(false);
    let mut quiet = ended.clone();
    let router = answer::router(Desk::new(base, hosts, published, ended));
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        let _ = quiet.wait_for(|&ended| ended).await;
    });
    let stopped = async {
        stop.await;
        let _ = end.send(true);
        tokio::time::sleep(LAST_ANSWERS).await;
    };
    tokio::select! {
        answered = server => answered,
        () = stopped => Ok(()),
    }
}

/// Builds once: what to show from then on, and what to say when it is shown.
fn attempt(build: &mut impl FnMut() -> Outcome, last: &Now, changed: Vec<PathBuf>) -> (Now, Event) {
    let start = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(build)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
        let said = said.unwrap_or("it did not say why");
        Outcome {
            tree: None,
            notes: format!("the build broke off, which is a mistake in Variorum itself: {said}"),
            private: None,
        }
    });
    let (took, notes) = (start.elapsed(), outcome.notes);
    let private = outcome.private.or_else(|| last.private.clone());
    if let Some(tree) = outcome.tree {
        let files = tree.len();
        (Now::good(tree).beside(private), Event::Rebuilt { changed, files, notes, took })
    } else {
        (last.failed(&notes).beside(private), Event::Failed { changed, notes, took })
    }
}

/// Takes the port asked for or the next free one.
fn bind(interface: IpAddr, port: u16) -> anyhow::Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(MORE_PORTS) };
    for port in port..=last {
        match TcpListener::bind((interface, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| format!("can't listen at {}", SocketAddr::new(interface, port)));
            }
        }
    }
    anyhow::bail!("every port of {interface} from {port} to {last} is taken; give another with `--port`")
}

/// An address at which a browser on this machine finds a server that listens at `interface`.
fn reachable(interface: IpAddr) -> IpAddr {
    match interface {
        IpAddr::V4(address) if address.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(address) if address.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        address => address,
    }
}

/// A base path as it is written in an address: with a slash at both ends.
fn with_slashes(base: &str) -> String {
    match base.trim_matches('/') {
        "" => "/".to_owned(),
        name => format!("/{name}/"),
    }
}

/// Shows `url` in the curator's browser, without a shell in between.
fn open(url: &str, announce: &Announce) {
    let (program, arguments): (_, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let announce = Arc::clone(announce);
    let url = url.to_owned();
    // On a thread of its own, since some openers live as long as the browser does.
    std::thread::spawn(move || {
        let why = match command.status() {
            Ok(status) if status.success() => return,
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        };
        announce(Event::Trouble { message: format!("`{program}` did not open a browser ({why}); go to {url}") });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::Path;
    use std::sync::mpsc;

    const PATIENCE: Duration = Duration::from_secs(30);

    /// A preview that runs until it is dropped.
    struct Running {
        url: String,
        events: mpsc::Receiver<Event>,
        stop: Option<tokio::sync::oneshot::Sender<()>>,
        thread: Option<std::thread::JoinHandle<anyhow::Result<()>>>,
    }

    impl Drop for Running {
        fn drop(&mut self) {
            self.stop.take().unwrap().send(()).unwrap();
            self.thread.take().unwrap().join().unwrap().unwrap();
        }
    }

    impl Running {
        fn start(watch: &Path, build: impl FnMut() -> Outcome + Send + 'static) -> Running {
            let (tell, events) = mpsc::channel();
            let options = Options {
                interface: Ipv4Addr::LOCALHOST.into(),
                port: 0,
                base_path: "name".into(),
                watch: vec![watch.to_owned()],
                ignore: vec![],
                open: false,
                announce: Box::new(move |event| drop(tell.send(event))),
            };
            let (stop, stopped) = tokio::sync::oneshot::channel();
            let thread = std::thread::spawn(move || run(options, build, async { drop(stopped.await) }));
            let mut running = Running { url: String::new(), events, stop: Some(stop), thread: Some(thread) };
            running.until(|event| match event {
                Event::Listening { url } => Some(url.clone()),
                _ => None,
            });
            running
        }

        /// Waits for an event that gives an address.
        fn until(&mut self, wanted: impl Fn(&Event) -> Option<String>) {
            loop {
                let event = self.events.recv_timeout(PATIENCE).unwrap();
                if let Some(url) = wanted(&event) {
                    self.url = url;
                    return;
                }
            }
        }

        fn get(&self, path: &str) -> String {
            let host = self.url.strip_prefix("http://").unwrap().split('/').next().unwrap();
            let mut stream = TcpStream::connect(host).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        }

        fn wait_for(&self, path: &str, words: &str) {
            let start = Instant::now();
            loop {
                let answer = self.get(path);
                if answer.contains(words) {
                    return;
                }
                assert!(start.elapsed() < PATIENCE, "no {words:?} in {answer}");
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }

    /// Builds a page out of `folder/text`: a text that says `broken` fails, `panic` panics.
    fn build_from(folder: &Path) -> impl FnMut() -> Outcome + Send + 'static {
        let file = folder.join("text");
        move || {
            let text = std::fs::read_to_string(&file).unwrap_or("no file".into());
            assert!(text != "panic", "as the text says");
            if text == "broken" {
                return Outcome { tree: None, notes: "error: <broken>".into(), private: None };
            }
            let mut tree = Tree::default();
            tree.put("index.html", format!("<head></head><p>{text}").into_bytes());
            Outcome { tree: Some(tree), notes: String::new(), private: None }
        }
    }

    #[test]
    fn a_change_on_disk_reaches_the_browser() {
        let dir = tempfile::tempdir().unwrap();
        // The folder itself is made only while the preview runs.
        let folder = dir.path().join("content");
        let running = Running::start(&folder, build_from(&folder));
        running.wait_for("/name/", "<p>no file");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("text"), "first").unwrap();
        running.wait_for("/name/", "<p>first");
        std::fs::write(folder.join("text"), "second").unwrap();
        running.wait_for("/name/", "<p>second");

        std::fs::write(folder.join("text"), "broken").unwrap();
        running.wait_for("/name/__variorum/events", "error: <broken>");
        assert!(running.get("/name/").contains("<p>second"));
        std::fs::write(folder.join("text"), "panic").unwrap();
        running.wait_for("/name/__variorum/events", "as the text says");

        std::fs::remove_dir_all(&folder).unwrap();
        running.wait_for("/name/", "<p>no file");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("text"), "third").unwrap();
        running.wait_for("/name/", "<p>third");
    }

    #[test]
    fn a_first_build_that_fails_shows_its_notes_and_becomes_the_site() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("text"), "broken").unwrap();
        let running = Running::start(dir.path(), build_from(dir.path()));
        let page = running.get("/name/");
        assert!(page.starts_with("HTTP/1.1 503") && page.contains("error: &lt;broken&gt;"), "{page}");
        std::fs::write(dir.path().join("text"), "mended").unwrap();
        running.wait_for("/name/", "<p>mended");
    }

    #[test]
    fn an_event_stream_waits_for_news_and_ends_with_the_preview() {
        let dir = tempfile::tempdir().unwrap();
        let running = Running::start(dir.path(), build_from(dir.path()));
        let id = |answer: &str| answer.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned();
        let host = running.url.strip_prefix("http://").unwrap().split('/').next().unwrap().to_owned();
        let wait_after = |id: &str| {
            let mut stream = TcpStream::connect(&host).unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            write!(
                stream,
                "GET /name/__variorum/events HTTP/1.1\r\nHost: {host}\r\nLast-Event-ID: {id}\r\nConnection: close\r\n\r\n"
            )
            .unwrap();
            stream
        };
        let first = running.get("/name/__variorum/events");
        assert!(first.contains("event: generation\n"), "{first}");
        let mut waiting = wait_after(&id(&first));
        std::fs::write(dir.path().join("text"), "news").unwrap();
        let mut second = String::new();
        waiting.read_to_string(&mut second).unwrap();
        assert!(second.contains("event: reload\n"), "{second}");

        let mut waiting = wait_after(&id(&second));
        std::thread::sleep(Duration::from_millis(50));
        let start = Instant::now();
        drop(running);
        let _ = waiting.read_to_string(&mut second);
        assert!(start.elapsed() < LAST_ANSWERS + Duration::from_secs(5));
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() {
        let taken = bind(Ipv4Addr::LOCALHOST.into(), 0).unwrap();
        let port = taken.local_addr().unwrap().port();
        if port < u16::MAX - MORE_PORTS {
            let next = bind(Ipv4Addr::LOCALHOST.into(), port).unwrap().local_addr().unwrap().port();
            assert!(next > port && next <= port + MORE_PORTS, "{port} {next}");
        }
    }

    #[test]
    fn a_base_path_has_a_slash_at_both_ends() {
        for (given, expect) in [("", "/"), ("/", "/"), ("name", "/name/"), ("/name", "/name/"), ("/a/b/", "/a/b/")] {
            assert_eq!(with_slashes(given), expect);
        }
    }
}
