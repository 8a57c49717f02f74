// A database on the local network answers in about 5 ms.
function query(sql, done) {
  setTimeout(() => done(`rows of ${sql}`), 5);
}

console.log('ask');
query('users', (rows) => console.log(rows));
console.log('free for other work');
