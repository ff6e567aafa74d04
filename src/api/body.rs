//! The body of an answer, read in pieces and never further than a limit: a server that sends without end, or little that
//! unpacks to much, can't fill this browser's memory.

use gloo_net::http::Response;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, ReadableStreamReadResult};

/// Why there is no whole body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// The connection broke.
    Cut,
    /// It's longer than the limit. Nothing more of it is taken from the network.
    TooLong,
}

/// Reads the body, which may have at most `longest` bytes once it's unpacked.
///
/// # Errors
/// When it's cut or too long.
pub(super) async fn read(answer: &Response, longest: usize) -> Result<Vec<u8>, Broken> {
    let Some(stream) = answer.body() else { return Ok(Vec::new()) };
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(|_| Broken::Cut)?;
    let mut body = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(|_| Broken::Cut)?;
        let piece: ReadableStreamReadResult = piece.unchecked_into();
        if piece.get_done() == Some(true) {
            return Ok(body);
        }
        let piece: Uint8Array = piece.get_value().dyn_into().map_err(|_| Broken::Cut)?;
        let (before, after) = (body.len(), body.len() + piece.length() as usize);
        if after > longest {
            // This ends the request; as a future, it's no promise whose failure nobody looks at.
            drop(JsFuture::from(reader.cancel()));
            return Err(Broken::TooLong);
        }
        body.resize(after, 0);
        if let Some(place) = body.get_mut(before..) {
            piece.copy_to(place);
        }
    }
}
