//! Being told to stop.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use evs_gateway::serve;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot};

#[tokio::test]
async fn an_open_request_gets_its_answer_and_a_new_one_is_not_taken() {
    let (arrived, mut arriving) = mpsc::channel::<oneshot::Sender<()>>(1);
    let slow = get(async move || {
        let (go_on, wait) = oneshot::channel();
        arrived.send(go_on).await.unwrap();
        wait.await.unwrap();
        "done"
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopping) = oneshot::channel::<()>();
    let serving = tokio::spawn(serve(listener, Router::new().route("/", slow), async {
        let _ = stopping.await;
    }));

    let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
    let request = Request::get(format!("http://{address}/")).body(Body::empty()).unwrap();
    let open = tokio::spawn(client.request(request));
    let go_on = arriving.recv().await.unwrap();
    stop.send(()).unwrap();
    // The port closes when the stop has been seen; trying is the only way to know.
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    go_on.send(()).unwrap();
    assert_eq!(open.await.unwrap().unwrap().status(), 200);
    serving.await.unwrap();
}
