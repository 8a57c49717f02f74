const user = await fetchUser(7);
console.log(user.name);
