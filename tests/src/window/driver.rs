//! WebDriver, as much of it as the journeys need, spoken to WebKitWebDriver directly: some lines
//! over a local connection, where a client library would bring an async runtime along.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long the driver and the program may take to start on a busy machine.
const START: Duration = Duration::from_secs(60);

/// After how long a driver that says nothing counts as lost.
const SILENCE: Duration = Duration::from_secs(90);

/// One session with the program under test.
pub(super) struct Driver {
    process: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts WebKitWebDriver with the environment of `settings`, which the program inherits,
    /// and the program through it. What both say goes to `log`.
    pub(super) fn start(program: &str, settings: &[(&str, String)], log: &File) -> Self {
        let port = free_port();
        let output = || Stdio::from(log.try_clone().expect("a file can be shared"));
        let process = Command::new("WebKitWebDriver")
            .args([&format!("--port={port}"), "--host=127.0.0.1"])
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(output())
            .stderr(output())
            .spawn()
            .expect("WebKitWebDriver starts; `cargo xtask setup` installs it");
        let mut driver = Self {
            process,
            port,
            session: String::new(),
        };
        driver.await_port();
        driver.session = driver.begin(program);
        driver
    }

    /// Runs a script in the page and gives what it returns.
    pub(super) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.ask(
            "POST",
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// Runs a script that calls its last argument with what it found.
    pub(super) fn run_until_told(&self, script: &str, arguments: &[Value]) -> Value {
        self.ask(
            "POST",
            "/execute/async",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// The driver as the machine numbers it; the program is among its children.
    pub(super) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Sends one command of the session.
    pub(super) fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        self.request(method, &path, body)
            .unwrap_or_else(|refused| panic!("{method} {path}: {refused}"))
    }

    fn begin(&self, program: &str) -> String {
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let capabilities = json!({ "capabilities": { "alwaysMatch": options } });
        let session = self
            .request("POST", "/session", &capabilities)
            .unwrap_or_else(|refused| {
                panic!("the program does not start under the driver: {refused}")
            });
        session["sessionId"]
            .as_str()
            .expect("a session has an id")
            .to_owned()
    }

    fn await_port(&self) {
        let until = Instant::now() + START;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(Instant::now() < until, "WebKitWebDriver does not listen");
            sleep(Duration::from_millis(20));
        }
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let (status, body) = self
            .exchange(method, path, body)
            .map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_slice(&body).map_err(|error| error.to_string())?;
        if status == 200 {
            return Ok(answer["value"].clone());
        }
        Err(format!(
            "{}: {}",
            answer["value"]["error"], answer["value"]["message"]
        ))
    }

    /// One request and its answer. The driver leaves the connection open, so the answer is read
    /// to the length that it tells.
    fn exchange(&self, method: &str, path: &str, body: &Value) -> io::Result<(u16, Vec<u8>)> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(SILENCE))?;
        let body = if method == "POST" {
            body.to_string()
        } else {
            String::new()
        };
        let (port, length) = (self.port, body.len());
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        )?;
        let mut answer = BufReader::new(stream);
        let head = head(&mut answer)?;
        let mut body = vec![0; head.length];
        answer.read_exact(&mut body)?;
        Ok((head.status, body))
    }
}

struct Head {
    status: u16,
    length: usize,
}

fn head(answer: &mut impl BufRead) -> io::Result<Head> {
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let status = line
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    let mut head = Head {
        status: status.ok_or(io::ErrorKind::InvalidData)?,
        length: 0,
    };
    loop {
        line.clear();
        answer.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            return Ok(head);
        };
        if name.eq_ignore_ascii_case("content-length") {
            head.length = value
                .trim()
                .parse()
                .map_err(|_| io::ErrorKind::InvalidData)?;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let session = format!("/session/{}", self.session);
        drop(self.request("DELETE", &session, &Value::Null));
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    listener
        .local_addr()
        .expect("a bound port has an address")
        .port()
}
