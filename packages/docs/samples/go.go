package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"
)

type page struct {
	Processes []struct {
		ID    string `json:"id"`
		User  string `json:"user"`
		Time  string `json:"time"`
		State string `json:"state"`
	} `json:"processes"`
	Count int `json:"count"`
}

func main() {
	log.SetFlags(0)
	sessions, err := listSessions()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(sessions.Processes), "of", sessions.Count, "sessions")
	for _, session := range sessions.Processes {
		fmt.Println(session.ID, session.User, session.Time, "s", session.State)
	}
}

func listSessions() (*page, error) {
	query := url.Values{
		"db_user_id": {"2c250598-1e3c-4d31-bc19-be1d866247e6"},
		"user":       {"event_scheduler"},
		"limit":      {"100"},
	}
	address := "http://127.0.0.1:4010/v3/054e292c9880d4992f02c0196d3ea468" +
		"/instances/da304cd5bbb944de828759bc7be3d3fein01/processes?" + query.Encode()
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	token := os.Getenv("DAS_TOKEN")
	if token == "" {
		token = "any-token"
	}
	request.Header.Set("X-Auth-Token", token)

	client := http.Client{Timeout: 30 * time.Second}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		refusal, _ := io.ReadAll(response.Body)
		return nil, fmt.Errorf("%s %s", response.Status, refusal)
	}
	var sessions page
	if err := json.NewDecoder(response.Body).Decode(&sessions); err != nil {
		return nil, err
	}
	return &sessions, nil
}
