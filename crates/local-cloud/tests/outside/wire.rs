//! Over a real connection: what a lost answer looks like to somebody at the other end.

use evs_local_cloud::{World, app};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::hanna;

#[tokio::test]
async fn a_lost_answer_closes_the_connection_without_a_single_byte() {
    let world = World::in_memory().unwrap();
    let token = hanna(&world, "region-one").await;
    let project = world.project_id("harbor", "region-one").unwrap();
    let disk = world.disk_id(&project, "invoices-2025").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, app(world.clone())).into_future());

    let body = json!({"transfer": {"volume_id": disk, "name": "fault:create-lost"}}).to_string();
    let request = format!(
        "POST /evs/region-one/v3/{project}/os-volume-transfer HTTP/1.1\r\nhost: x\r\nx-auth-token: {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is reset has not answered either.
    let _ = connection.read_to_end(&mut answer).await;
    server.abort();

    assert_eq!(String::from_utf8_lossy(&answer), "");
    assert_eq!(world.disk(&disk).unwrap().status, "awaiting-transfer");
}
