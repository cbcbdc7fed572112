//! A small static server for the built site: GET and HEAD, on this computer only.

use crate::Outcome;
use crate::process::Process;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// Longest request head that is read; a browser's is under 2 kB.
const LONGEST_HEAD: u64 = 16 * 1024;

/// Serves the folder until the process is stopped.
pub fn serve(folder: &Path, port: u16, open: bool) -> Outcome {
    if !folder.join("index.html").is_file() {
        return Err(format!(
            "{} holds no site yet; run `cargo xtask dist`",
            folder.display()
        )
        .into());
    }
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!(
            "port {port} cannot be used ({error}); choose another one: cargo xtask serve --port {}",
            port.wrapping_add(1)
        )
    })?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("\n绿金台 · GreenDesk  {address}   (stop with Ctrl+C)");
    if open {
        open_browser(&address);
    }
    for stream in listener.incoming().flatten() {
        let folder = folder.to_path_buf();
        // One thread a connection: a browser opens six.
        std::thread::spawn(move || {
            let _ = answer(stream, &folder);
        });
    }
    Ok(())
}

fn open_browser(address: &str) {
    let started = if cfg!(windows) {
        Process::new("cmd", ["/C", "start", "", address]).works()
    } else if cfg!(target_os = "macos") {
        Process::new("open", [address]).works()
    } else {
        Process::new("xdg-open", [address]).works()
    };
    if !started {
        println!("No browser could be opened from here; open the address yourself.");
    }
}

fn answer(stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?.take(LONGEST_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let response = respond(&request, folder);
    let mut out = stream;
    write!(
        out,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        response.status,
        response.kind,
        response.body.len()
    )?;
    if response.with_body {
        out.write_all(&response.body)?;
    }
    out.flush()
}

struct Response {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
    with_body: bool,
}

fn respond(request: &str, folder: &Path) -> Response {
    let mut words = request.split_whitespace();
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let plain = |status, text: &str| Response {
        status,
        kind: "text/plain; charset=utf-8",
        body: text.into(),
        with_body: method != "HEAD",
    };
    if method != "GET" && method != "HEAD" {
        return plain("405 Method Not Allowed", "only GET and HEAD");
    }
    let Some(path) = file_of(target, folder) else {
        return plain("400 Bad Request", "not a path of this site");
    };
    match fs::read(&path) {
        Ok(body) => Response {
            status: "200 OK",
            kind: kind_of(&path),
            body,
            with_body: method == "GET",
        },
        Err(_) => plain("404 Not Found", "not found"),
    }
}

/// The file that a request's target means; `None` when it leads out of the folder.
fn file_of(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let decoded = percent_decoded(path)?;
    let relative = Path::new(&decoded);
    if decoded.contains('\\')
        || !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let file = folder.join(relative);
    Some(if file.is_dir() {
        file.join("index.html")
    } else {
        file
    })
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = vec![];
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind_of(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_leads_out_of_the_folder() {
        let folder = Path::new("site");
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/a/%2e%2e/b",
            "/..%5cCargo.toml",
            "x",
            "",
            "/%zz",
            "/%f",
        ] {
            assert_eq!(file_of(target, folder), None, "{target}");
        }
    }

    #[test]
    fn a_request_finds_its_file() {
        let folder = Path::new("site");
        assert_eq!(
            file_of("/a/b.js?v=1", folder),
            Some(folder.join("a").join("b.js"))
        );
        assert_eq!(
            file_of("/%E7%BB%BF.json", folder),
            Some(folder.join("绿.json"))
        );
        assert_eq!(kind_of(Path::new("x.wasm")), "application/wasm");
    }

    #[test]
    fn only_reading_is_answered() {
        assert!(
            respond("POST / HTTP/1.1", Path::new("site"))
                .status
                .starts_with("405")
        );
        assert!(
            respond("GET /none HTTP/1.1", Path::new("site"))
                .status
                .starts_with("404")
        );
        assert!(!respond("HEAD /none HTTP/1.1", Path::new("site")).with_body);
    }
}
