//! The facts of a file on the disk: name, size, SHA-256. Read piece by piece; the content is never kept.

use crate::documents::attached::FileFacts;
use sha2::{Digest, Sha256};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How much is read at a time: small enough for an old office PC, large enough to be quick.
const PIECE: i32 = 1 << 20;

/// Reads a file's facts. `Err` where the browser cannot read it (moved, locked, a cloud placeholder).
pub async fn facts(file: &web_sys::File) -> Result<FileFacts, ()> {
    let mut sum = Sha256::new();
    let mut start = 0_i32;
    let mut size = 0_usize;
    loop {
        let piece = file
            .slice_with_i32_and_i32(start, start.checked_add(PIECE).ok_or(())?)
            .map_err(|_| ())?;
        let buffer = JsFuture::from(piece.array_buffer()).await.map_err(|_| ())?;
        let bytes =
            js_sys::Uint8Array::new(buffer.dyn_ref::<js_sys::ArrayBuffer>().ok_or(())?).to_vec();
        if bytes.is_empty() {
            break;
        }
        size = size.checked_add(bytes.len()).ok_or(())?;
        start = i32::try_from(size).map_err(|_| ())?;
        sum.update(&bytes);
    }
    Ok(FileFacts {
        name: file.name(),
        size: size.to_string(),
        sha256: hex(&sum.finalize()),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}
